package app.bellwether.email;

import app.bellwether.delivery.DeliveryId;

/**
 * A message with what a server must know to pass it on.
 *
 * @param sender where it goes back to when it cannot be delivered; empty when nowhere, as for answers (RFC 3834, section 3.3)
 * @param recipient where it goes
 * @param subject as text
 * @param wire the message as it goes over the wire, but for the dots that SMTP doubles; ASCII
 */
record Envelope(DeliveryId delivery, String sender, String recipient, String subject, String wire) {}
