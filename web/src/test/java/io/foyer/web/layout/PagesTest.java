package io.foyer.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SCRIPTS = PAGES.resolve("resources/foyer/js");
    private static final Pattern TEXT_OF_PAGE = Pattern.compile("msg\\['([^']+)'\\]");
    private static final Pattern TEXT_OF_SCRIPT = Pattern.compile("\\btext\\('([^']+)'");
    private static final Pattern ICON_OF_PAGE = Pattern.compile("<foyer:icon name=\"([^\"#]+)\"");
    private static final Pattern ICON_OF_SCRIPT = Pattern.compile("\\bicon\\('([^']+)'");
    private static final Pattern OWN_STYLE = Pattern.compile("\\sstyle=\"[^\"]*\"|<style\\b[^>]*>");
    private static final Pattern OWN_SCRIPT =
            Pattern.compile("<script\\b[^>]*>\\s*[^\\s<][^<]*|<(?!p:)[a-z:]+\\b[^>]*?\\son[a-z]+=\"[^\"]*\"");

    @Test
    void everyTextOfAPageIsInTheBundle() throws IOException {
        assertThat(found(PAGES, ".xhtml", TEXT_OF_PAGE).keySet()).isSubsetOf(bundle());
    }

    @Test
    void everyTextOfAScriptIsInTheBundleForScripts() throws IOException {
        Set<String> keys = new TreeSet<>();
        found(SCRIPTS, ".js", TEXT_OF_SCRIPT).keySet().forEach(key -> keys.add("client." + key));
        assertThat(keys).isNotEmpty().isSubsetOf(bundle());
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        String sprite = Files.readString(PAGES.resolve("resources/foyer/icons/sprite.svg"));
        Map<String, Path> icons = found(PAGES, ".xhtml", ICON_OF_PAGE);
        icons.putAll(found(SCRIPTS, ".js", ICON_OF_SCRIPT));
        assertThat(icons).isNotEmpty().allSatisfy((icon, page) -> assertThat(sprite)
                .contains("id=\"" + icon + "\""));
    }

    @Test
    void noPageIsStyledOnItsOwn() throws IOException {
        assertThat(found(PAGES, ".xhtml", OWN_STYLE)).isEmpty();
    }

    @Test
    void noPageHoldsAScript() throws IOException {
        assertThat(found(PAGES, ".xhtml", OWN_SCRIPT)).isEmpty();
    }

    private static Set<String> bundle() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("../resources/messages/messages.properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    /** What a pattern finds (its first group, else all of it) and a file that it stands in. */
    private static Map<String, Path> found(Path folder, String ending, Pattern pattern) throws IOException {
        Map<String, Path> places = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    places.put(matcher.group(matcher.groupCount()), file);
                }
            }
        }
        return places;
    }
}
