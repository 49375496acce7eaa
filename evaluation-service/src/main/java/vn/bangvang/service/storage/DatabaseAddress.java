package vn.bangvang.service.storage;

/**
 * How a database is reached.
 *
 * @param url JDBC address
 */
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
