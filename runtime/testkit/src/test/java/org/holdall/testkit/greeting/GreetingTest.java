package org.holdall.testkit.greeting;

import org.holdall.testkit.RoundTrip;

@RoundTrip(
    value = Greeting.class,
    tables = "src/test/plugin/db/install.xml",
    released = "src/test/plugin/released")
class GreetingTest {}
