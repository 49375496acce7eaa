package vn.bangvang.service.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays a paper out as PDF. The letters come with the software, none from the machine, and are embedded. */
final class PdfWriter {

    private static final String FAMILY = "Paper";
    private static final String FACES = "/liberation/LiberationSerif-";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String style;

    PdfWriter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/paper/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(true);
        try (InputStream in = open("/templates/paper/paper.css")) {
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Paper paper, OutputStream out) throws IOException {
        String page = paper.landscape() ? style.replace("A4 portrait", "A4 landscape") : style;
        String html = engine.process("paper", new Context(VIETNAMESE, Map.of("paper", paper, "style", page)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        face(builder, "Regular", 400, FontStyle.NORMAL);
        face(builder, "Bold", 700, FontStyle.NORMAL);
        face(builder, "Italic", 400, FontStyle.ITALIC);
        face(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.withHtmlContent(html, null);
        builder.withProducer("Bảng Vàng");
        builder.toStream(out);
        builder.run();
    }

    private static void face(PdfRendererBuilder builder, String name, int weight, FontStyle slope) {
        builder.useFont(() -> open(FACES + name + ".ttf"), FAMILY, weight, slope, true);
    }

    private static InputStream open(String path) {
        InputStream in = PdfWriter.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        return in;
    }
}
