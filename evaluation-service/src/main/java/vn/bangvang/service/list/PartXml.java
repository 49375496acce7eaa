package vn.bangvang.service.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, element by element. Names are without their prefixes. */
final class PartXml implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 40;

    private final GuardedStream bytes;
    private final XMLStreamReader reader;
    private int depth;
    private int event;

    PartXml(InputStream source, long most) throws IOException {
        bytes = new GuardedStream(source, most);
        try {
            reader = FACTORY.createXMLStreamReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            bytes.close();
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** Goes to the next start or end of an element, or piece of text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new DamagedWorkbookException("Sổ tính có thẻ lồng nhau quá sâu");
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return false;
                    }
                    default -> throw new DamagedWorkbookException("Sổ tính chứa khai báo XML mà Excel không ghi");
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static IOException damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedWorkbookException damaged) {
                return damaged;
            }
        }
        Throwable nested = e.getNestedException();
        return nested instanceof DamagedWorkbookException damaged
                ? damaged
                : new DamagedWorkbookException("Sổ tính bị hỏng", e);
    }

    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
    }

    /** Adds the piece of text, up to a length that no cell exceeds. */
    void addTextTo(StringBuilder text, int longest) throws IOException {
        if (text.length() + reader.getTextLength() > longest) {
            throw new DamagedWorkbookException("Sổ tính có ô dài hơn " + longest + " ký tự");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** An attribute of the element that starts, whatever its namespace. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute is there and true. */
    boolean isTrue(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
