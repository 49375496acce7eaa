package vn.bangvang.service.round;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Uploads;
import vn.bangvang.service.round.Rounds.Wanted;

/** Brings rounds to where a test begins. */
public record RoundSteps(Rounds rounds, Screenings screenings) {

    /** Who works for the whole country. */
    public static final Access SECRETARY = access(null, "vn", "vn-lai-chau");

    private static final String HEADER = "Mã hồ sơ,Họ và tên,Mã đơn vị,Đơn vị,Năm xét,Đề nghị xét tặng\n";

    /** A list with a row for each award, of two units. */
    public static final String LIST = HEADER
            + "1,Lò Thị Mai,U1,Phòng Nội vụ,2025,Lao động tiên tiến\n"
            + "2,Đặng Văn Ân,U2,Phòng Tài chính,2025,Chiến sĩ thi đua cơ sở\n"
            + "3,Nguyễn Thị An,U1,Phòng Nội vụ,2025,Chiến sĩ thi đua cơ sở\n"
            + "4,<b>Vàng</b> A Sùng,U1,Phòng Nội vụ,2025,Chiến sĩ thi đua cấp tỉnh\n";

    /** Somebody who may work on screenings of some units, or of all, in some places. */
    public static Access access(Set<String> units, String... places) {
        return new Access("test", EnumSet.of(Scope.SCREENING_READ, Scope.SCREENING_RUN), units, Set.of(places));
    }

    /** A round whose list waits. */
    public UUID created(String asOf) {
        return rounds.create(wanted(asOf), SECRETARY);
    }

    /** What a round of the whole country is on a day. */
    public static Wanted wanted(String asOf) {
        return new Wanted(
                "Xét thi đua, khen thưởng năm 2025",
                CommendationKind.MERIT,
                "Sở Nội vụ",
                null,
                "vn",
                2025,
                LocalDate.parse(asOf),
                "nominated");
    }

    /** A round whose list was screened. */
    public UUID reviewed(String asOf) {
        UUID id = created(asOf);
        rounds.addRun(id, screened(asOf), SECRETARY);
        return id;
    }

    /** A screening of the list that is done. */
    public UUID screened(String asOf) {
        UUID screening = started(asOf);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> screenings.find(screening, SECRETARY).state() == JobState.FINISHED);
        return screening;
    }

    private UUID started(String asOf) {
        try {
            List<MultipartFile> files =
                    List.of(new MockMultipartFile("file", "ds.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            return screenings.start(
                    new Screenings.Wanted("vn", LocalDate.parse(asOf), "nominated", 2025, Set.of()),
                    Uploads.of(files).files(),
                    UUID.randomUUID().toString(),
                    SECRETARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a round. */
    public void finish(UUID id) {
        rounds.finish(id, rounds.find(id, SECRETARY).version(), SECRETARY);
    }
}
