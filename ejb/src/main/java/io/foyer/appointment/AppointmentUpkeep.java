package io.foyer.appointment;

import io.foyer.customer.Customer;
import io.foyer.mail.Notice;
import io.foyer.mail.NoticeService;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.platform.Migrator;
import io.foyer.platform.OneByOne;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells customers what was agreed, what changed, and reminds them; each node looks, and one tells. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.THE_SYSTEM)
public class AppointmentUpkeep {

    private static final Logger LOG = Logger.getLogger(AppointmentUpkeep.class.getName());
    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private Migrator migrator;

    @EJB
    private AppointmentUpkeep self;

    @EJB
    private NoticeService notices;

    @Inject
    private AppointmentRepository repository;

    @Inject
    private Appointments appointments;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** Looks once. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "appointments")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        migrator.awaitReady();
        try {
            OneByOne.each(repository.toCome(clock.instant(), AT_ONCE), self::tell, LOG);
        } catch (EJBException | PersistenceException databaseAway) {
            LOG.log(Level.FINE, "Customers wait: {0}", databaseAway.getMessage());
        }
    }

    /** Tells one customer what he does not know yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(long id) {
        Appointment appointment = repository.find(id).orElseThrow();
        repository.lock(appointment);
        if (appointment.isToTell()) {
            String occasion = appointment.state() == AppointmentState.CANCELLED
                    ? "cancelled"
                    : appointment.isMoved() ? "moved" : "booked";
            Notice.Receipt receipt = send(occasion, appointment);
            if (receipt.outcome() == Notice.Outcome.LATER) {
                return;
            }
            appointment.told(code(receipt.outcome()), receipt.communicationId());
        } else if (appointment.isToRemind(clock.instant(), AppointmentLetters.BEFORE)) {
            if (send("reminder", appointment).outcome() == Notice.Outcome.LATER) {
                return;
            }
            appointment.reminded();
        } else {
            appointment.settle(clock.instant(), AppointmentLetters.BEFORE);
            return;
        }
        appointments.keep(appointment);
    }

    private static String code(Notice.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Notice.Receipt send(String occasion, Appointment appointment) {
        OfficeRow office = directory.office(appointment.officeId()).orElseThrow();
        String customer =
                entities.find(Customer.class, appointment.customerId()).name(office.country());
        AppointmentLetters.Text text = AppointmentLetters.of(
                occasion, appointment, customer, appointments.agent(appointment.agentId()), office);
        return notices.send(new Notice(
                appointment.companyId(),
                appointment.officeId(),
                appointment.customerId(),
                appointment.cardId(),
                text.subject(),
                text.body()));
    }
}
