package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What was decided for briefs. */
interface DecisionRepository extends Repository<DecisionRepository.Row, Integer> {

    /** What was decided of a candidate. */
    @Table(schema = "briefs", name = "decision")
    record Row(
            BriefId brief,
            int place,
            ItemRef.Type type,
            String item,
            String title,
            boolean taken,
            String stage,
            double score,
            double needed,
            List<String> reasons,
            String words) {

        Decision decision() {
            return new Decision(new ItemRef(type, item), title, taken, stage, score, needed, reasons, words);
        }
    }

    List<Row> findByBriefOrderByPlace(BriefId brief);
}
