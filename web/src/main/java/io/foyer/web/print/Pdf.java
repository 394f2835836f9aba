package io.foyer.web.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes PDF of a document, with fonts of our own for the scripts in which people write their names. */
final class Pdf {

    /** One of our fonts for each script; a letter that one lacks is looked for in the next. */
    private static final List<String> SCRIPTS = List.of(
            "NotoSansArabic",
            "NotoSansHebrew",
            "NotoSansThai",
            "NotoSansDevanagari",
            "NotoSansBengali",
            "NotoSansTamil",
            "NotoSansArmenian",
            "NotoSansGeorgian");

    /** Signs, arrows and pictures that no script's font has. */
    private static final String SYMBOLS = "KurintoSans";

    /** Stands for what no font has; a number sign would be read as one. */
    private static final String UNKNOWN = "\u25A1";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The style that chooses the fonts, of the document and of the numbers of its pages. */
    static String style() {
        String families = "{font-family:'NotoSans', '" + String.join("', '", SCRIPTS) + "', 'DroidSansFallback', '"
                + SYMBOLS + "'}";
        return "body" + families + "@page{@bottom-right" + families + "}";
    }

    /** The bytes of the PDF; nothing is read from anywhere but the document itself. */
    static byte[] of(String xhtml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUriResolver((base, uri) -> null);
        font(builder, "NotoSans", "NotoSans-Regular.ttf", NORMAL);
        font(builder, "NotoSans", "NotoSans-Bold.ttf", BOLD);
        SCRIPTS.forEach(script -> font(builder, script, script + "-Regular.ttf", NORMAL));
        font(builder, "DroidSansFallback", "DroidSansFallback.ttf", NORMAL);
        font(builder, SYMBOLS, "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf", NORMAL);
        builder.useReplacementText(UNKNOWN);
        builder.withHtmlContent(xhtml.replace("<!DOCTYPE html>", ""), null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return Pdf.class.getResourceAsStream(file);
    }
}
