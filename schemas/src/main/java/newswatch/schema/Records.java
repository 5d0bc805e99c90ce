package newswatch.schema;

import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecordBase;

/** What can be done with records of any kind. */
public final class Records {

    private Records() {}

    /**
     * The same record with some of its lists empty; all else is shared. A builder would first copy whatever the lists
     * hold, which may be thousands.
     *
     * @param empty makes a record without values
     * @param lists names of the lists, as in the schema
     */
    public static <V extends SpecificRecordBase> V without(V record, Supplier<V> empty, List<String> lists) {
        V bare = empty.get();
        for (Field field : record.getSchema().getFields()) {
            bare.put(field.pos(), lists.contains(field.name()) ? List.of() : record.get(field.pos()));
        }
        return bare;
    }
}
