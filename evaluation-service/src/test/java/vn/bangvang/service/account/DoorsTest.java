package vn.bangvang.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.ServletRequestPathUtils;

class DoorsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, true",
        "POST, /api/v1/nothing, true",
        "GET, /api/v2/awards, true",
        "GET, /api, true",
        "GET, /actuator/env, true",
        "GET, /api/v1/awards, false",
        "PUT, /api/v1/awards, false",
        "GET, /actuator/health/readiness, false",
        "GET, /some-page, false"
    })
    void anAddressOfTheInterfaceWithoutADoorIsRefusedWhoeverAsks(String method, String path, boolean refused) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);

        assertThat(Doors.isOfServiceWithoutDoor(request)).isEqualTo(refused);
    }
}
