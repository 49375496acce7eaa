package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Screens lists and reads pages as a person at a browser does. */
final class Screens {

    /** What stands in a page in the place of words that nobody has written. */
    private static final Pattern MISSING = Pattern.compile("\\?\\?[\\w.-]+_(vi|en)\\?\\?");

    private final MockMvcTester http;
    private final MockHttpSession session = new MockHttpSession();

    Screens(MockMvcTester http) {
        this.http = http;
    }

    /** Screens a list for 2025 on 1/7/2026 and gives the address of the screening when it is done. */
    String screened(String list, String place, String awards) {
        String created = http.post()
                .uri("/api/v1/screenings?asOf=2026-07-01&year=2025&jurisdiction=" + place + "&awards=" + awards)
                .multipart()
                .file(new MockMultipartFile("file", "danh-sach.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .exchange()
                .getResponse()
                .getHeader("Location");
        String address = String.valueOf(created).replace("/api/v1", "");
        await().atMost(Duration.ofSeconds(60)).until(() -> text(address).contains("Hoàn tất"));
        return address;
    }

    MvcTestResult get(String address) {
        return http.get().uri(URI.create(address)).session(session).exchange();
    }

    String text(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        String text = body(answer);
        assertThat(MISSING.matcher(text).results().map(MatchResult::group).toList())
                .as("words that " + address + " lacks")
                .isEmpty();
        return text;
    }

    MvcTestResult as(String token, String address) {
        return http.get()
                .uri(URI.create(address))
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    MvcTestResult post(String address, Consumer<MockMvcTester.MockMvcRequestBuilder> form) {
        MockMvcTester.MockMvcRequestBuilder request =
                http.post().uri(URI.create(address)).session(session);
        form.accept(request);
        return request.exchange();
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
