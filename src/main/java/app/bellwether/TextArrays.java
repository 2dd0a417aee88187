package app.bellwether;

import java.sql.JDBCType;
import java.sql.SQLType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.core.dialect.JdbcArrayColumns;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.support.JdbcUtil;

/** PostgreSQL. Ids are kept as text, and many of them as an array of texts, also when there are none. */
final class TextArrays extends JdbcPostgresDialect implements JdbcArrayColumns {

    /** What the driver makes of arrays of numbers comes from the store, too: {@link NumberArrays} read them. */
    @Override
    public Set<Class<?>> simpleTypes() {
        Set<Class<?>> types = new HashSet<>(super.simpleTypes());
        types.addAll(List.of(Float[].class, Long[].class));
        return types;
    }

    @Override
    public JdbcArrayColumns getArraySupport() {
        return this;
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public SQLType getSqlType(Class<?> type) {
        SQLType known = super.getArraySupport().getSqlType(type);
        return known.equals(JdbcUtil.TYPE_UNKNOWN) ? JDBCType.VARCHAR : known;
    }

    @Override
    public String getArrayTypeName(SQLType type) {
        return super.getArraySupport().getArrayTypeName(type);
    }
}
