package io.foyer.mail.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail's text in two: what its writer wrote now, and what he quoted.
 *
 * @param fresh the new words; the whole text where nothing else is new
 * @param history what went before, as it stood; empty when there is none, or when new words stand between the quoted ones
 */
public record QuotedText(String fresh, String history) {
    private static final int LONGEST = BodyReader.LONGEST_TEXT;
    private static final int MOST_FOLDED_LINES = 3;
    private static final String ANY = "[^\\n]{0,300}";

    /** "On … wrote:" in the languages that mail programs speak, on one line or broken in two or three. */
    private static final Pattern WROTE = Pattern.compile("(?iU)^(?:"
            + String.join(
                    "|",
                    List.of(
                            "On\\b.{4,300}\\bwrote",
                            "Am\\b.{4,300}\\bschrieb.{0,120}",
                            ".{4,300}\\bschrieb(?: am .{4,80}| .{1,100})?",
                            "Le\\b.{4,300}\\ba écrit",
                            "El\\b.{4,300}\\bescribi[óo]",
                            "Il\\b.{4,300}\\bha scritto",
                            "(?:Em|A|No dia)\\b.{4,300}\\bescreveu",
                            "Op\\b.{4,300}\\b(?:schreef|geschreven).{0,120}",
                            "(?:Den|D\\.|På)\\b.{4,300}\\b(?:skrev|skreiv|skrifaði).{0,120}",
                            "W dniu\\b.{4,300}\\b(?:pisze|napisał\\(?a?\\)?|napisała?)",
                            ".{4,200}\\bnapisał\\(?a?\\)?",
                            "Dne\\b.{4,300}\\bnapsala?(?:\\(a\\))?",
                            ".{4,300}\\b(?:kirjoitti|написала?|пишет|писал(?:а|\\(а\\))?|написав|tarihinde.{0,120}yazdı|şunu yazdı|a scris|írta)",
                            ".{4,300}(?:写道|寫道|さんは書きました|のメール|작성)",
                            ".{0,40}\\d{4}.{4,200}<[^<>\\s]{1,100}@[^<>\\s]{1,200}>",
                            ".{2,200}<[^<>\\s]+@[^<>\\s]+> wrote",
                            ".{2,200}\\bwrote"))
            + ")\\s*[:：]$");

    private static final Pattern DIVIDER = Pattern.compile(
            "(?iU)^(?:[-_*=]{2,}\\s*(?:"
                    + String.join(
                            "|",
                            List.of(
                                    "original message",
                                    "original appointment",
                                    "forwarded message",
                                    "ursprüngliche nachricht",
                                    "originalnachricht",
                                    "weitergeleitete nachricht",
                                    "message d'origine",
                                    "message d’origine",
                                    "message original",
                                    "message transféré",
                                    "mensaje original",
                                    "mensaje reenviado",
                                    "messaggio originale",
                                    "messaggio inoltrato",
                                    "mensagem original",
                                    "mensagem encaminhada",
                                    "oorspronkelijk bericht",
                                    "doorgestuurd bericht",
                                    "ursprungligt meddelande",
                                    "oprindelig meddelelse",
                                    "opprinnelig melding",
                                    "wiadomość oryginalna",
                                    "oryginalna wiadomość",
                                    "původní zpráva",
                                    "eredeti üzenet",
                                    "orijinal ileti",
                                    "исходное сообщение",
                                    "пересылаемое сообщение",
                                    "reply message",
                                    "reply to message",
                                    "原始邮件",
                                    "原邮件",
                                    "元のメッセージ",
                                    "원본 메시지"))
                    + ")\\s*[-_*=]{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message transféré\\s?:)$");

    /** The first line of the header that Outlook copies above what it quotes; more must follow it. */
    private static final Pattern AUTHOR = Pattern.compile(
            "(?iU)^[*_]{0,2}(?:from|von|de|da|van|från|fra|od|feladó|kimden|от|от кого|发件人|差出人|보낸 사람)\\s?[:：][*_]{0,2}\\s*\\S"
                    + ANY + "$");

    private static final Pattern FACT = Pattern.compile(
            "(?iU)^[*_]{0,2}(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|à|objet|date|enviado(?: el)?|fecha|para|asunto|assunto"
                    + "|inviato|data|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|odesláno|komu|předmět"
                    + "|elküldve|címzett|tárgy|gönderme tarihi|gönderilme tarihi|kime|konu|отправлено|дата|кому|тема|发送时间|日期|收件人|主题"
                    + "|送信日時|宛先|件名|보낸 날짜|받는 사람|제목)\\s?[:：]" + ANY + "$");
    private static final Pattern RULE = Pattern.compile("^[_-]{10,}$");
    private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}(?:[>|]|&gt;).*$");

    /** Never throws; null is taken as no text. */
    public static QuotedText split(String text) {
        if (text == null) {
            return new QuotedText("", "");
        }
        String whole = Texts.lines(text);
        String[] lines = Texts.cut(whole, LONGEST).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int length = introduction(lines, i);
            if (length > 0) {
                return at(whole, lines, i, i + length);
            }
            if (QUOTED.matcher(lines[i]).matches()) {
                return at(whole, lines, i, i);
            }
        }
        return new QuotedText(whole.strip(), "");
    }

    /** How many lines introduce a quotation here; 0 when none begins. */
    private static int introduction(String[] lines, int at) {
        String line = lines[at].strip();
        if (DIVIDER.matcher(line).matches()) {
            return 1;
        }
        if (AUTHOR.matcher(line).matches() && facts(lines, at + 1) >= 2) {
            return 1 + facts(lines, at + 1);
        }
        if (RULE.matcher(line).matches()
                && at + 1 < lines.length
                && AUTHOR.matcher(lines[at + 1].strip()).matches()) {
            return facts(lines, at + 2) >= 2 ? 2 + facts(lines, at + 2) : 0;
        }
        return wrote(lines, at);
    }

    private static int wrote(String[] lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int length = 1; length <= MOST_FOLDED_LINES && at + length <= lines.length; length++) {
            String line = lines[at + length - 1].strip();
            if (line.isEmpty() || line.length() > 300 || QUOTED.matcher(line).matches()) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (line.endsWith(":") || line.endsWith("：")) {
                boolean says = WROTE.matcher(joined).matches();
                return says && introduces(lines, at, length, joined) ? length : 0;
            }
        }
        return 0;
    }

    /** A sentence that ends in "wrote:" introduces a mail when it names a time or an address, or a quotation follows. */
    private static boolean introduces(String[] lines, int at, int length, CharSequence sentence) {
        boolean dated = sentence.chars().filter(Character::isDigit).count() >= 3
                || sentence.toString().contains("@");
        int next = at + length;
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
        return dated || (next < lines.length && QUOTED.matcher(lines[next]).matches());
    }

    private static int facts(String[] lines, int from) {
        int count = 0;
        while (from + count < lines.length
                && count < 12
                && FACT.matcher(lines[from + count].strip()).matches()) {
            count++;
        }
        return count;
    }

    /** Cuts before the introduction; where the answer stands below the quotation, the quotation is cut out. */
    private static QuotedText at(String whole, String[] lines, int start, int quotation) {
        String before = joined(lines, 0, start).strip();
        int first = quotation;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        boolean marked = first < lines.length && QUOTED.matcher(lines[first]).matches();
        if (!marked) {
            String rest = before.isEmpty()
                    ? ""
                    : whole.substring(offset(lines, start)).strip();
            return before.isEmpty() ? new QuotedText(whole.strip(), "") : new QuotedText(before, rest);
        }
        int end = first;
        int last = first;
        while (end < lines.length
                && (lines[end].isBlank() || QUOTED.matcher(lines[end]).matches())) {
            last = lines[end].isBlank() ? last : end;
            end++;
        }
        String after =
                whole.substring(Math.min(whole.length(), offset(lines, end))).strip();
        if (after.isEmpty() || isSignature(after)) {
            String rest = whole.substring(offset(lines, start)).strip();
            return before.isEmpty()
                    ? new QuotedText(
                            after.isEmpty() ? whole.strip() : after,
                            after.isEmpty()
                                    ? ""
                                    : joined(lines, start, last + 1).strip())
                    : new QuotedText(before, rest);
        }
        boolean between = after.lines().anyMatch(line -> QUOTED.matcher(line).matches());
        if (between) {
            return new QuotedText(whole.strip(), "");
        }
        String fresh = before.isEmpty() ? after : before + "\n\n" + after;
        return new QuotedText(fresh, joined(lines, start, last + 1).strip());
    }

    private static boolean isSignature(String after) {
        Matcher dashes = Pattern.compile("^-- ?(\\n|$)").matcher(after);
        return dashes.find();
    }

    private static String joined(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }

    private static int offset(String[] lines, int line) {
        int offset = 0;
        for (int i = 0; i < line; i++) {
            offset += lines[i].length() + 1;
        }
        return offset;
    }
}
