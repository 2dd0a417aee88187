package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** The numbered items of briefs. */
interface ItemRepository extends Repository<ItemRepository.Row, Integer> {

    /** An item, under its number in its brief. */
    @Table(schema = "briefs", name = "item")
    record Row(
            BriefId brief,
            int number,
            ItemRef.Type type,
            String item,
            int version,
            String title,
            double score,
            List<String> because) {

        NumberedItem numbered() {
            return new NumberedItem(number, new ItemRef(type, item), version, title, score, because);
        }
    }

    List<Row> findByBriefInOrderByNumber(Collection<BriefId> briefs);
}
