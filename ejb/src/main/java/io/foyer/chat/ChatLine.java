package io.foyer.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One line of a transcript; never changed. */
@Entity
@Table(name = "chat_line")
public class ChatLine {

    @EmbeddedId
    private Place id;

    @Enumerated(EnumType.STRING)
    private ChatAuthor author;

    @Column(name = "user_id")
    private Long userId;

    private String body;

    @Column(name = "request_key")
    private String key;

    @Column(name = "written_at")
    private Instant at;

    protected ChatLine() {}

    ChatLine(long communicationId, int sequence, ChatAuthor author, Long userId, String text, String key, Instant at) {
        this.id = new Place(communicationId, sequence);
        this.author = author;
        this.userId = userId;
        this.body = text;
        this.key = key;
        this.at = at;
    }

    public int sequence() {
        return id.sequence;
    }

    public ChatAuthor author() {
        return author;
    }

    public Long userId() {
        return userId;
    }

    public String text() {
        return body;
    }

    public String key() {
        return key;
    }

    public Instant at() {
        return at;
    }

    /** Which chat's which line. */
    @Embeddable
    public static class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "communication_id")
        private long communicationId;

        private int sequence;

        protected Place() {}

        Place(long communicationId, int sequence) {
            this.communicationId = communicationId;
            this.sequence = sequence;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && communicationId == that.communicationId && sequence == that.sequence;
        }

        @Override
        public int hashCode() {
            return Objects.hash(communicationId, sequence);
        }
    }
}
