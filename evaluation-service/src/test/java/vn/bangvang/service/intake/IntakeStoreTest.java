package vn.bangvang.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Uploads;
import vn.bangvang.service.round.RoundSteps;
import vn.bangvang.service.round.Rounds;

@SpringBootTest
class IntakeStoreTest {

    private static final int PIECE = 1 << 20;

    @Autowired
    private IntakeStore store;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE})
    void aFileComesBackAsItWasSent(int size) throws IOException {
        byte[] sent = new byte[size];
        new Random(size).nextBytes(sent);
        UUID list = UUID.randomUUID();
        try (Uploads uploads = Uploads.of(
                List.of(new MockMultipartFile("file", "a.csv", "text/csv", new ByteArrayInputStream(sent))))) {
            store.create(
                    list,
                    new RoundSteps(rounds, screenings).created("2026-07-01"),
                    "vn",
                    null,
                    new PreparedList.Terms(2025, Set.of(), null),
                    "thu-ky");
            store.putFiles(list, uploads.files());
        }

        assertThat(store.copyFiles(list, folder))
                .singleElement()
                .satisfies(copy -> assertThat(copy).hasBinaryContent(sent));
    }
}
