/**
 * Runs Foyer with everything it needs from one folder, the distribution: {@link io.foyer.launcher.Launcher} starts an
 * embedded MariaDB unless {@code FOYER_DB_URL} names a database, then Payara Micro with the broker's resource adapter
 * and the application, each as a process of its own, and stops all of them together. Everything it writes lies in one
 * folder, {@code FOYER_HOME}. {@link io.foyer.launcher.DatabaseServer} runs the database alone.
 *
 * <p>Depends on nothing but the JDK, and for the demo's mail server on GreenMail. {@link io.foyer.launcher.Settings} lists what can be set; a
 * {@link io.foyer.launcher.Fault} is one sentence for the person at the console.
 */
package io.foyer.launcher;
