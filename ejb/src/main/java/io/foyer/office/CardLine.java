package io.foyer.office;

import java.io.Serializable;
import java.util.List;

/**
 * What opens a card: an advertisement, or an office where no advertisement names a card.
 *
 * @param adSourceId the advertisement, or null where the line stands for the office itself
 * @param name of the advertisement, or null likewise
 * @param numbers dialled numbers that lead to the advertisement
 * @param template key of the card that opens
 */
public record CardLine(
        long officeId,
        String office,
        Long adSourceId,
        String name,
        String medium,
        List<String> numbers,
        String template)
        implements Serializable {

    public CardLine {
        numbers = List.copyOf(numbers);
    }
}
