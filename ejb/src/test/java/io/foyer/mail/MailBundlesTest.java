package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MailBundlesTest {

    @Test
    void sendsManySmallMailsTogetherInTheirOrder() {
        List<List<RawMails.Waiting>> bundles = MailBundles.of(mails(60, 5_000));

        assertThat(bundles).hasSize(3).allMatch(bundle -> bundle.size() <= 25);
        assertThat(bundles.stream().flatMap(List::stream).map(RawMails.Waiting::id))
                .containsExactlyElementsOf(LongStream.range(0, 60).boxed().toList());
    }

    @Test
    void neverSendsTwoOfOneConversationTogether() {
        List<RawMails.Waiting> mails =
                List.of(mail(1, 7, 100), mail(2, 8, 100), mail(3, 7, 100), mail(4, 9, 100), mail(5, 7, 100));

        assertThat(MailBundles.of(mails))
                .extracting(bundle -> bundle.stream().map(RawMails.Waiting::id).toList())
                .containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
    }

    @Test
    void sendsALargeMailAlone() {
        List<RawMails.Waiting> mails = List.of(mail(1, 1, 100), mail(2, 2, 30_000_000), mail(3, 3, 100));

        assertThat(MailBundles.of(mails)).hasSize(3);
    }

    @Test
    void sendsNothingForNothing() {
        assertThat(MailBundles.of(List.of())).isEmpty();
    }

    private static List<RawMails.Waiting> mails(int count, long size) {
        return IntStream.range(0, count).mapToObj(i -> mail(i, i, size)).toList();
    }

    private static RawMails.Waiting mail(long id, int conversation, long size) {
        return new RawMails.Waiting(id, conversation, size);
    }
}
