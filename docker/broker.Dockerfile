# Apache Artemis with Foyer's rules for its queues, as a process of its own.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -DskipTests -Dspotless.check.skip -pl resources/artemis-ra -am package \
    && mkdir /opt/broker && cd /opt/broker && jar xf /src/resources/artemis-ra/target/artemis-ra.rar

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /var/lib/artemis artemis
COPY --from=build /opt/broker /opt/broker
USER artemis
EXPOSE 61616
VOLUME /var/lib/artemis
ENTRYPOINT ["java", "-Xmx512m", "-cp", "/opt/broker/*", "io.foyer.artemis.Broker"]
