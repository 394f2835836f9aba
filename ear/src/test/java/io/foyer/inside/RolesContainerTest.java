package io.foyer.inside;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every method of every service, called by everybody: who may not is refused before anything happens. */
@InsideServer
class RolesContainerTest {

    private static final Set<String> ALL = Set.of(
            "agent@first",
            "supervisor@first",
            "manager@first",
            "technician@first",
            "marketer@first",
            "administrator@first",
            "operator@first",
            "program@north");

    /** Services that ask for nobody: they serve the login, the start-up, or who is let in elsewhere. */
    private static final Set<String> OPEN = Set.of(
            "AppointmentUpkeep",
            "CalendarReader",
            "CardTemplates",
            "ChatService",
            "ChatUpkeep",
            "CurrentCaller",
            "DemoCustomers",
            "DemoPostbox",
            "DirectoryUpkeep",
            "FileUpkeep",
            "LoginService",
            "MailDispatch",
            "MailUpkeep",
            "KeyUseUpkeep",
            "MailboxConnections",
            "Migrator",
            "OfficeFeed",
            "PageSending",
            "PagingUpkeep",
            "ReminderUpkeep",
            "TransferUpkeep");

    private static final String RULES =
            """
            CalendarService open close openSince: agent supervisor manager technician marketer administrator operator
            CallService record:
            CardService open openAnother get fixed hold list save newer bring changes notes addNote ofCustomer templates: agent supervisor manager program
            CommunicationService latest changedAfter get ofCustomer candidates text linkCard: everybody
            CommunicationService take release opened: agent supervisor manager
            CommunicationService change opening: agent supervisor manager program
            CustomerService search byPhone byEmail matching profile values saveFor: everybody
            CustomerService recognise: agent supervisor manager
            DeadLetterService list replay discard: operator
            EntryService record:
            EntryService pass: agent supervisor manager program
            MailAnswerService draft send: agent supervisor manager program
            MailFiling file:
            MailboxService mailboxes mailbox add change close tryOut: administrator
            MailboxService renewSecret: administrator program
            PresetService presets placeholders preview add change remove: administrator
            MailSending send:
            MailService get around html file image raw: agent supervisor manager program
            FileService put get: agent supervisor manager program
            PeopleService search: agent supervisor manager administrator program
            ApiKeyService list make change revoke: administrator
            FormService ofOffice change: administrator
            FormService trail: agent supervisor manager program
            LineService list tieAdSource tieOffice: administrator
            PreviewService card: administrator
            PackService list adopt take file: administrator
            TemplateService list get version: administrator program
            TemplateService draft begin saveDraft discardDraft changes publish versions takeUp withdraw offer: administrator
            LicenceService read keep kept: agent supervisor manager program
            LicenceService number: supervisor manager
            LicenceService keepsNumbers keepNumbers: administrator
            MatchingService alike history byCard byCustomer: agent supervisor manager program
            NewsService current: everybody
            NewsService publish withdraw: administrator
            OfficeService offices office latestSequence: everybody
            OfficeService change: administrator
            AppointmentService book move cancel noShow get day ofCard: agent supervisor manager program
            AppointmentService arrive: agent supervisor manager
            NoticeService send:
            PagingService choice choose: administrator manager
            PagingService ofCard saved: agent supervisor manager program
            TransferService targets send ofCard ofEntry taken released saved: agent supervisor manager program
            TransferService decline: agent supervisor manager
            ReminderService set change get list due ofCard proposals take decline: agent supervisor manager program
            ProfileService me prefer changePassword: agent supervisor manager technician marketer administrator operator
            """;

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @BeforeEach
    void found() throws Exception {
        Companies.ofTests();
    }

    @Test
    void knowsEveryMethodOfEveryService() {
        assertThat(methods().keySet()).isEqualTo(rules().keySet());
    }

    @Test
    void letsEveryRoleCallWhatIsItsOwnAndNothingElse() throws Exception {
        for (String caller : ALL) {
            Set<String> admitted = AnotherCaller.as(caller, RolesContainerTest::admitted);
            String role = caller.substring(0, caller.indexOf('@'));
            Set<String> expected = new TreeSet<>();
            rules().forEach((method, roles) -> {
                if (roles.contains(role) || roles.contains("everybody")) {
                    expected.add(method);
                }
            });
            assertThat(admitted).as(caller).isEqualTo(expected);
        }
    }

    @Test
    void letsNobodyInWhoIsNotSignedIn() throws Exception {
        assertThat(admitted()).isEmpty();
    }

    /** The methods that do more than refuse; what they make of empty arguments does not matter. */
    private static Set<String> admitted() throws IllegalAccessException {
        Set<String> admitted = new TreeSet<>();
        for (Map.Entry<String, List<Method>> entry : methods().entrySet()) {
            int open = 0;
            for (Method method : entry.getValue()) {
                open += isOpen(method) ? 1 : 0;
            }
            if (open > 0) {
                boolean alike = open == entry.getValue().size();
                admitted.add(alike ? entry.getKey() : entry.getKey() + ", but not with all parameters");
            }
        }
        return admitted;
    }

    private static boolean isOpen(Method method) throws IllegalAccessException {
        Object service = CDI.current().select(method.getDeclaringClass()).get();
        try {
            method.invoke(
                    service,
                    Stream.of(method.getParameterTypes())
                            .map(RolesContainerTest::nothing)
                            .toArray());
            return true;
        } catch (InvocationTargetException thrown) {
            return !(thrown.getCause() instanceof EJBAccessException);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? 0L : null;
    }

    /** By their names; those that differ in parameters only are to be open to the same people. */
    private static Map<String, List<Method>> methods() {
        Map<String, List<Method>> methods = new TreeMap<>();
        services().filter(type -> !OPEN.contains(type.getSimpleName())).forEach(type -> Stream.of(
                        type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> methods.computeIfAbsent(
                                type.getSimpleName() + "." + method.getName(), name -> new ArrayList<>())
                        .add(method)));
        return methods;
    }

    private static Stream<Class<?>> services() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith("io.foyer."))
                .filter(type -> !type.getPackage().equals(RolesContainerTest.class.getPackage()))
                .filter(type -> type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                .distinct();
    }

    private static Map<String, Set<String>> rules() {
        Map<String, Set<String>> rules = new TreeMap<>();
        RULES.lines().forEach(line -> {
            List<String> words = List.of(line.substring(0, line.indexOf(':')).split(" "));
            Set<String> roles = Stream.of(
                            line.substring(line.indexOf(':') + 1).strip().split(" "))
                    .collect(toCollection(TreeSet::new));
            words.subList(1, words.size()).forEach(method -> rules.put(words.get(0) + "." + method, roles));
        });
        return rules;
    }
}
