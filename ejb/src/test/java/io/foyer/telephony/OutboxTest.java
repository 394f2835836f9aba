package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.intake.CallEventMessage;
import io.foyer.shared.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    private void send(Outbox outbox) {
        outbox.senders().forEach(sender -> {
            Thread thread = new Thread(sender);
            threads.add(thread);
            thread.start();
        });
    }

    private static CallEventMessage event(String call, int number) {
        return CallStory.unseenEnd(number, call, Moment.at(PbxEvents.START));
    }

    @Test
    void sendsACallsEventsInOrderOnceTheQueueIsBack() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger(2);
        Outbox outbox = new Outbox(
                "hq",
                event -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new Unavailable("away", null);
                    }
                    taken.add(event.externalId() + "/" + event.connectionId());
                },
                new Stop());
        for (int i = 0; i < 20; i++) {
            outbox.put(event("a", i));
        }
        assertThat(outbox.size()).isEqualTo(20);
        send(outbox);

        for (int i = 0; i < 20; i++) {
            assertThat(taken.poll(20, TimeUnit.SECONDS)).isEqualTo("a/" + i);
        }
        assertThat(outbox.size()).isZero();
        assertThat(outbox.lost()).isZero();
    }

    @Test
    void keepsABoundedNumberAndCountsWhatIsLost() {
        Outbox outbox = new Outbox("hq", event -> taken.add(event.externalId()), new Stop());
        int many = Outbox.MOST + 1_000;
        for (int i = 0; i < many; i++) {
            outbox.put(event("call-" + i, 1));
        }

        assertThat(outbox.size()).isLessThanOrEqualTo(Outbox.MOST);
        assertThat(outbox.size() + outbox.lost()).isEqualTo(many);
    }
}
