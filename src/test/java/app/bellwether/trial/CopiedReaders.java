package app.bellwether.trial;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers as those who are declared, each kind as often as any other, at addresses of their own. */
final class CopiedReaders {

    private CopiedReaders() {}

    /** Takes in those of these numbers, who confirm just now. */
    static void add(JdbcClient jdbc, int first, int last) {
        int kinds = jdbc.sql("select count(*) from subscribers.subscriber where name <> 'Copy'")
                .query(Integer.class)
                .single();
        jdbc.sql("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days, minutes,
                language, threshold, registered, confirmed, scheduled, interests)
            select translate(lpad(n::text, 12, '0'), '0189', 'abcd') || 'a', 'Copy', state, channel,
                'r' || n || '@' || split_part(address, '@', 2), 'r' || n || '@' || split_part(address, '@', 2), role, zone,
                time, days, minutes, language, threshold, registered, now(), scheduled, interests
            from (select *, row_number() over (order by id) as kind from subscribers.subscriber where name <> 'Copy') declared,
                generate_series(:first, :last) n
            where kind = n % :kinds + 1
            """)
                .param("kinds", kinds)
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
            insert into subscribers.interest (subscriber, place, typed, said, keys, muted, weight)
            select translate(lpad(n::text, 12, '0'), '0189', 'abcd') || 'a', place, typed, said, keys, muted, weight
            from (select id, row_number() over (order by id) as kind from subscribers.subscriber where name <> 'Copy') declared
                join subscribers.interest on interest.subscriber = declared.id, generate_series(:first, :last) n
            where kind = n % :kinds + 1
            """)
                .param("kinds", kinds)
                .param("first", first)
                .param("last", last)
                .update();
    }
}
