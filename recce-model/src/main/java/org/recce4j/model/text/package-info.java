/**
 * JSON as text: {@link org.recce4j.model.text.JsonText} turns it into {@link org.recce4j.model.Json} and back, and
 * {@link org.recce4j.model.text.JsonReader} reads many texts. This is the one place of the project where that is done.
 */
package org.recce4j.model.text;
