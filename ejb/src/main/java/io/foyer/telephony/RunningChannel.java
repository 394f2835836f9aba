package io.foyer.telephony;

import java.time.Duration;

/**
 * A channel that the PBX named when asked what is running.
 *
 * @param bridge with whom it speaks, or null
 * @param age how long it has been up
 */
record RunningChannel(PbxChannel channel, String bridge, Duration age) {}
