package vn.bangvang.service.list;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a list, told from its first bytes.
 *
 * @param charset the encoding
 * @param name its name for people
 * @param markLength how many bytes at the start are a mark and not text
 */
record TextEncoding(Charset charset, String name, int markLength) {

    static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, "UTF-8", 0);

    /** So many damaged bytes are damage; the rows that hold them are rejected. More are an encoding. */
    private static final int FEW = 3;

    private static final String SAVE_AS_UTF_8 =
            "Mở bằng Excel, chọn Lưu thành (Save As), kiểu “CSV UTF-8 (Comma delimited)”, rồi nộp lại";
    private static final String TO_UNICODE =
            "Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của Unikey), rồi lưu lại dạng “CSV UTF-8”";

    /** A decoder that puts U+FFFD for what cannot be decoded. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /**
     * The encoding of a file.
     *
     * @param file name of the file
     * @param sample bytes from its start
     * @throws UnreadableListException if it is no list, or in an encoding that is not read
     */
    static TextEncoding of(String file, byte[] sample) throws UnreadableListException {
        if (sample.length == 0) {
            throw new UnreadableListException(file, "Tệp trống", "Hãy kiểm tra lại tệp đã chọn");
        }
        TextEncoding encoding = marked(sample);
        if (encoding == null) {
            encoding = unmarkedUtf16(sample);
        }
        if (encoding == null && indexOf(sample, (byte) 0) >= 0) {
            throw new UnreadableListException(file, "Tệp không phải tệp chữ (chứa byte 0)", SAVE_AS_UTF_8);
        }
        if (encoding == null) {
            encoding = Utf8Evidence.of(sample).isUtf8() ? UTF_8 : eightBit(file, sample);
        }
        LegacyFont font = LegacyFont.ofFile(encoding.decode(sample));
        if (font != null) {
            throw new UnreadableListException(
                    file, "Chữ trong tệp là " + font.label() + ", không phải Unicode", TO_UNICODE);
        }
        return encoding;
    }

    /** Whether a sample says nothing about its encoding but that ASCII is part of it. */
    static boolean isPlainAscii(byte[] sample) {
        for (byte b : sample) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable TextEncoding marked(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, "UTF-8 (có BOM)", 3);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE (có BOM)", 2);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE (có BOM)", 2);
        }
        return null;
    }

    /** UTF-16 without a mark: every ASCII character of it brings a zero, always on the same side. */
    private static @Nullable TextEncoding unmarkedUtf16(byte[] sample) {
        int pairs = sample.length / 2;
        int zerosFirst = 0;
        int zerosSecond = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            zerosFirst += sample[i] == 0 ? 1 : 0;
            zerosSecond += sample[i + 1] == 0 ? 1 : 0;
        }
        if (zerosSecond * 4 > pairs && zerosFirst == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE", 0);
        }
        if (zerosFirst * 4 > pairs && zerosSecond == 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE", 0);
        }
        return null;
    }

    private static TextEncoding eightBit(String file, byte[] sample) throws UnreadableListException {
        String latin1 = new String(sample, StandardCharsets.ISO_8859_1);
        TextEncoding windows1258 = new TextEncoding(Charset.forName("windows-1258"), "Windows-1258", 0);
        LegacyFont.Score best =
                LegacyFont.Score.of(Normalizer.normalize(windows1258.decode(sample), Normalizer.Form.NFC));
        LegacyFont bestFont = null;
        for (LegacyFont font : new LegacyFont[] {LegacyFont.TCVN3, LegacyFont.VNI}) {
            LegacyFont.Score score = LegacyFont.Score.of(font.meant(latin1));
            if (score.isBetterThan(best)) {
                best = score;
                bestFont = font;
            }
        }
        if (bestFont != null && best.isConvincing()) {
            throw new UnreadableListException(
                    file, "Chữ trong tệp là " + bestFont.label() + ", không phải Unicode", TO_UNICODE);
        }
        if (!best.isConvincing()) {
            if (Utf8Evidence.of(sample).malformed() <= FEW) {
                return UTF_8;
            }
            throw new UnreadableListException(file, "Không nhận ra bảng mã của tệp", SAVE_AS_UTF_8);
        }
        return windows1258;
    }

    private String decode(byte[] sample) {
        CharBuffer out = CharBuffer.allocate(sample.length);
        ByteBuffer in = ByteBuffer.wrap(sample, markLength, sample.length - markLength);
        decoder().decode(in, out, false);
        return out.flip().toString();
    }

    private static boolean startsWith(byte[] sample, int... start) {
        if (sample.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((sample[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] sample, byte wanted) {
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What speaks for UTF-8 and what against it.
     *
     * @param sequences characters of several bytes that are well formed
     * @param malformed bytes that no UTF-8 text has at their place
     */
    private record Utf8Evidence(int sequences, int malformed) {

        static Utf8Evidence of(byte[] sample) {
            int sequences = 0;
            int malformed = 0;
            int i = 0;
            while (i < sample.length) {
                int length = lengthAt(sample, i);
                if (length == 0) {
                    malformed++;
                    i++;
                } else {
                    sequences += length > 1 ? 1 : 0;
                    i += length;
                }
            }
            return new Utf8Evidence(sequences, malformed);
        }

        /** A few damaged bytes do not make another encoding; the end of the sample may cut a character. */
        boolean isUtf8() {
            return malformed <= 1 ? sequences > 0 || malformed == 0 : sequences > 2 * malformed;
        }

        /** The length of the character that begins here; 0 where none does. The end of the sample may cut it. */
        private static int lengthAt(byte[] sample, int at) {
            int lead = sample[at] & 0xFF;
            int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
            for (int i = at + 1; i < at + length && i < sample.length; i++) {
                if ((sample[i] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }
    }
}
