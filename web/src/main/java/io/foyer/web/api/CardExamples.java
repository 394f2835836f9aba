package io.foyer.web.api;

/** Bodies that the OpenAPI document shows. */
final class CardExamples {

    static final String CARD =
            """
            {"id": 5, "template": {"key": "multihousing.guest-card", "version": 1, "name": "Guest card"}, "officeId": 1,
             "customerId": 7, "communicationId": 12, "status": "open",
             "values": {"givenName": "Jane", "familyName": "Doe", "phone1": "+13125550142", "rentTo": "1450",
                        "bedrooms": "1,2", "pets": "yes", "dateNeeded": "2027-02-01", "inquirySource": "Chicago Tribune"},
             "version": 3, "createdBy": "Ana Agent", "createdAt": "2026-11-21T17:03:11.412Z",
             "updatedBy": "Ana Agent", "updatedAt": "2026-11-21T17:09:40.007Z"}""";

    static final String CHANGE = "{\"status\": \"booked\", \"values\": {\"rentTo\": \"1500\", \"petDetails\": null}}";

    static final String NEW =
            "{\"communicationId\": 12, \"values\": {\"givenName\": \"Jane\", \"dateNeeded\": \"2027-02-01\"}}";

    static final String CHANGES =
            """
            {"items": [{"id": 31, "version": 3, "field": "rentTo", "label": "Price range to", "from": "$1,450",
             "to": "$1,500", "by": "Ana Agent", "at": "2026-11-21T17:09:40.007Z"}], "next": null}""";

    static final String NOTES =
            """
            {"items": [{"id": 4, "text": "Wants to see B-204 on Saturday.", "by": "Ana Agent",
             "at": "2026-11-21T17:10:02.915Z"}], "next": null}""";

    static final String NOTE = "{\"text\": \"Wants to see B-204 on Saturday.\"}";

    private CardExamples() {}
}
