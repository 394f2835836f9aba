package io.foyer.card.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a formula into postfix order: {@code &} binds least, then {@code + -}, then {@code * /}, then the sign. */
final class FormulaParser {

    static final Set<String> FUNCTIONS = Set.of("min", "max", "sum", "round");

    private static final int LONGEST = 500;
    private static final int DEEPEST = 40;
    private static final int SHOWN = 20;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\d{1,15}(?:\\.\\d{1,6})?)|\"([^\"]{0,120})\"|([a-z][A-Za-z0-9]{0,39})|([-+*/&(),]))");

    private final String text;
    private final List<String> steps = new ArrayList<>();
    private final Matcher tokens;
    private int next;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
    }

    List<String> steps() {
        if (text.length() > LONGEST) {
            throw new FormulaFault("long", String.valueOf(LONGEST));
        }
        joined();
        if (!text.substring(next).isBlank()) {
            throw wrong();
        }
        return steps;
    }

    private void joined() {
        if (++depth > DEEPEST) {
            throw new FormulaFault("formula-deep");
        }
        summed();
        while (taken("&")) {
            summed();
            steps.add("o&");
        }
        depth--;
    }

    private void summed() {
        multiplied();
        for (String sign = oneOf("+-"); sign != null; sign = oneOf("+-")) {
            multiplied();
            steps.add("o" + sign);
        }
    }

    private void multiplied() {
        signed();
        for (String sign = oneOf("*/"); sign != null; sign = oneOf("*/")) {
            signed();
            steps.add("o" + sign);
        }
    }

    private void signed() {
        boolean negative = taken("-");
        operand();
        if (negative) {
            steps.add("n-1");
            steps.add("o*");
        }
    }

    private void operand() {
        if (!looking()) {
            throw wrong();
        }
        if (tokens.group(1) != null) {
            steps.add(Formula.NUMBER + new BigDecimal(tokens.group(1)).toPlainString());
            next = tokens.end();
        } else if (tokens.group(2) != null) {
            steps.add(Formula.TEXT + tokens.group(2));
            next = tokens.end();
        } else if (tokens.group(3) != null) {
            next = tokens.end();
            named(tokens.group(3));
        } else if (taken("(")) {
            joined();
            need(")");
        } else {
            throw wrong();
        }
    }

    private void named(String name) {
        if (!taken("(")) {
            steps.add(Formula.FIELD + name);
            return;
        }
        if (!FUNCTIONS.contains(name)) {
            throw new FormulaFault("formula-function", name);
        }
        int count = 0;
        do {
            joined();
            count++;
        } while (taken(","));
        need(")");
        if (name.equals("round") && count != 2) {
            throw new FormulaFault("formula-round");
        }
        steps.add(Formula.CALL + name + " " + count);
    }

    private boolean looking() {
        return tokens.region(next, text.length()).lookingAt();
    }

    private boolean taken(String sign) {
        if (looking() && sign.equals(tokens.group(4))) {
            next = tokens.end();
            return true;
        }
        return false;
    }

    private String oneOf(String signs) {
        if (looking() && tokens.group(4) != null && signs.contains(tokens.group(4))) {
            next = tokens.end();
            return tokens.group(4);
        }
        return null;
    }

    private void need(String sign) {
        if (!taken(sign)) {
            throw wrong();
        }
    }

    private FormulaFault wrong() {
        String rest = text.substring(next).strip();
        return rest.isEmpty()
                ? new FormulaFault("formula-ends")
                : new FormulaFault("formula-unreadable", rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest);
    }
}
