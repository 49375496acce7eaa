package vn.bangvang.service.request;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets work be done from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
