package org.example.salute;

import org.holdall.testkit.RoundTrip;

@RoundTrip(Salute.class)
class SaluteTest {}
