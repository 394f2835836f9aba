package io.foyer.web.customer;

import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.platform.Json;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the search page knows before anything is typed: the offices to choose from. */
@Named("customers")
@RequestScoped
public class CustomersView {

    @EJB
    private OfficeService service;

    private List<OfficeRow> offices;

    @PostConstruct
    void load() {
        offices = service.offices();
    }

    public List<OfficeRow> getOffices() {
        return offices;
    }

    /** Whether there is more than one office to tell apart. */
    public boolean isManyOffices() {
        return offices.size() > 1;
    }

    /** Names of offices by id, for the page's script. */
    public String getOfficeNames() {
        Map<String, String> names = new TreeMap<>();
        offices.forEach(office -> names.put(String.valueOf(office.id()), office.name()));
        return Json.write(names);
    }
}
