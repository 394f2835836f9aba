package io.foyer.customer;

@jakarta.ejb.Stateless
public class CustomerService {
    public Object profile(long id) {
        return null;
    }
}
