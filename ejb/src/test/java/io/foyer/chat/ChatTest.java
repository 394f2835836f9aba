package io.foyer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Chat chat = new Chat(1, "digest", NOON);

    @Test
    void missesAVisitorWhosePageIsSilent() {
        assertThat(chat.isToBeMissed(NOON.plus(Chat.GONE_AFTER))).isFalse();
        assertThat(chat.isToBeMissed(NOON.plus(Chat.GONE_AFTER).plusMillis(1))).isTrue();
        chat.missed();
        assertThat(chat.isToBeMissed(NOON.plus(Chat.GONE_AFTER).plusSeconds(9))).isFalse();
    }

    @Test
    void missesHimSoonerWhenHisPageWasClosedButNotWhileItIsLoadedAnew() {
        chat.left(NOON);

        assertThat(chat.isToBeMissed(NOON.plusSeconds(5))).isFalse();
        assertThat(chat.isToBeMissed(NOON.plusSeconds(11))).isTrue();
    }

    @Test
    void saysOnceThatHeIsBack() {
        chat.missed();

        assertThat(chat.seen(NOON.plusSeconds(60))).isTrue();
        assertThat(chat.seen(NOON.plusSeconds(61))).isFalse();
        assertThat(chat.visitorGone()).isFalse();
    }

    @Test
    void isIdleWhenNobodyWrites() {
        chat.nextLine(ChatAuthor.AGENT, NOON.plusSeconds(60));
        chat.nextLine(ChatAuthor.NOTE, NOON.plusSeconds(600));

        assertThat(chat.isIdle(NOON.plusSeconds(60).plus(IDLE), IDLE)).isFalse();
        assertThat(chat.isIdle(NOON.plusSeconds(61).plus(IDLE), IDLE)).isTrue();
    }

    @Test
    void countsLinesAndKnowsWhetherItWasAnswered() {
        assertThat(chat.nextLine(ChatAuthor.VISITOR, NOON)).isEqualTo(1);
        assertThat(chat.answered()).isFalse();
        assertThat(chat.nextLine(ChatAuthor.AGENT, NOON)).isEqualTo(2);
        assertThat(chat.answered()).isTrue();
        assertThat(chat.lineCount()).isEqualTo(2);
    }

    @Test
    void notesSeldomThatHeIsThere() {
        assertThat(chat.isStale(NOON.plusSeconds(4))).isFalse();
        assertThat(chat.isStale(NOON.plusSeconds(6))).isTrue();
    }
}
