/**
 * Web forms (IN-4): each advertisement has one, with the public fields of its card template. {@link io.foyer.form.FormIntake}
 * finds a form by its public key, keeps floods and robots out, checks what was filled in and puts it on the durable queue;
 * {@link io.foyer.form.FormService} is for who looks after the forms and for who reads where an entry came from. Fires
 * nothing; consumes messages of the kind {@code form}, and hears by {@link io.foyer.platform.NodeNotice} whom other nodes let
 * through.
 */
package io.foyer.form;
