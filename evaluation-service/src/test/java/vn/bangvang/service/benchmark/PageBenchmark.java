package vn.bangvang.service.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.fixtures.Population;
import vn.bangvang.service.ServiceProcess;
import vn.bangvang.service.list.ListWriter;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.EmbeddedPostgres;

/**
 * Shows how long the pages of the results of a long list take, and how soon an upload shows progress, over loopback, as
 * tables in Markdown.
 *
 * <p>The first argument is the built jar, the second a folder to work in.
 */
final class PageBenchmark {

    private static final long SEED = 20_240_201;
    private static final int YEAR = 2023;
    private static final int PEOPLE = 5_000;
    private static final int WARM = 20;
    private static final int TIMES = 41;
    private static final int UPLOADS = 11;
    private static final String BOUNDARY = "bang-vang-boundary";
    private static final String UNLIMITED = "1000000";
    private static final List<String> PAGES = List.of(
            "results",
            "results?sort=name",
            "results?sort=-unit&size=100",
            "results?q=nguyen+van",
            "results?sort=name&page=40",
            "results?sort=name&size=all",
            "near",
            "summary",
            "checks",
            "people/1/1",
            "people/1/1/try?rating1=excellent&ratedYear1=2023");

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments[1]).toAbsolutePath()), "pages-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (PrintWriter out =
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            ServiceProcess service = new ServiceProcess(
                    arguments[0].endsWith(".jar")
                            ? List.of("-jar", arguments[0])
                            : List.of("-cp", System.getProperty("java.class.path"), "vn.bangvang.service.BangVang"),
                    folder.resolve("service.log"),
                    Map.of(
                            "BANGVANG_DATA", folder.toString(),
                            "BANGVANG_LIMITS_REQUESTSPERSECOND", UNLIMITED,
                            "BANGVANG_LIMITS_BURST", UNLIMITED));
            service.start();
            try {
                measure(service, folder, out);
            } finally {
                service.stop();
            }
        }
    }

    private static void measure(ServiceProcess service, Path folder, PrintWriter out) throws Exception {
        DatabaseAddress address = EmbeddedPostgres.startedElsewhere(folder);
        ServiceProcess.letIn(
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password())));
        Path list = folder.resolve("list.csv");
        ListWriter.write(list, new Population(SEED, YEAR).take(PEOPLE), SEED);
        String location = service.send(Files.readString(list));
        service.await(location);
        String screening = location.substring(location.lastIndexOf('/') + 1);
        out.println("| Page of a screening of " + PEOPLE + " people | p50 ms | p95 ms | KiB |");
        out.println("| --- | ---: | ---: | ---: |");
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        for (String page : PAGES) {
            row(http, service.origin() + "/screenings/" + screening + "/" + page, page, out);
        }
        out.println();
        out.println("| From sending a list of " + PEOPLE + " people to a page that shows its progress | ms |");
        out.println("| --- | ---: |");
        List<Double> millis = uploads(http, service.origin(), Files.readAllBytes(list));
        out.printf(Locale.ROOT, "| Median of %d | %.0f |%n", UPLOADS, millis.get(UPLOADS / 2));
        out.printf(Locale.ROOT, "| Slowest | %.0f |%n", millis.get(UPLOADS - 1));
    }

    /** How long each of some uploads takes until the page after it is there, in the order of length. */
    private static List<Double> uploads(HttpClient http, String origin, byte[] list)
            throws IOException, InterruptedException {
        String round = send(
                        http,
                        HttpRequest.newBuilder(URI.create(origin + "/api/v1/rounds"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                {"title": "Đợt xét", "unit": "Sở Nội vụ", "year": 2025, "asOf": "2026-02-01"}
                                """)))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("/api/v1", "");
        List<Double> millis = new ArrayList<>();
        for (int i = -UPLOADS; i < UPLOADS; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> page = send(http, form(URI.create(origin + round + "/lists"), list));
            if (page.statusCode() != 200) {
                throw new IOException(page.uri() + " is answered with " + page.statusCode());
            }
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            awaitRead(http, page.uri());
        }
        millis.sort(Comparator.naturalOrder());
        return millis;
    }

    /** A list that has been read leads on from the page of its progress. */
    private static void awaitRead(HttpClient http, URI list) throws IOException, InterruptedException {
        URI shown = list;
        while (shown.getPath().matches(".*/lists/[^/]+")) {
            TimeUnit.MILLISECONDS.sleep(50);
            shown = send(http, HttpRequest.newBuilder(list)).uri();
        }
    }

    private static HttpRequest.Builder form(URI address, byte[] list) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ds.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, list, tail)));
    }

    private static HttpResponse<byte[]> send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.header("Authorization", ServiceProcess.TOKEN).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void row(HttpClient http, String address, String page, PrintWriter out)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        int length = 0;
        for (int i = -WARM; i < TIMES; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = send(http, HttpRequest.newBuilder(URI.create(address)));
            if (answer.statusCode() != 200) {
                throw new IOException(page + " is answered with " + answer.statusCode());
            }
            length = answer.body().length;
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        millis.sort(Comparator.naturalOrder());
        out.printf(
                Locale.ROOT,
                "| `%s` | %.0f | %.0f | %d |%n",
                page,
                millis.get(TIMES / 2),
                millis.get(TIMES * 95 / 100),
                length >> 10);
    }
}
