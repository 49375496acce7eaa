package vn.bangvang.service.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.service.retention.Perishable;

/** Lists that were prepared and left alone. */
@Component
class OldLists implements Perishable {

    private static final int PORTION = 50;

    private final JdbcClient jdbc;

    OldLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "prepared-lists";
    }

    @Override
    public Erased erase(Instant before) {
        int erased = jdbc.sql("""
                        delete from intake_list where id in (
                            select id from intake_list where changed_at < ? limit ? for update skip locked)
                        """).params(Timestamp.from(before), PORTION).update();
        return new Erased(erased, Map.of());
    }
}
