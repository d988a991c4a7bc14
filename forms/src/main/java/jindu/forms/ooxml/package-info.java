/** Packages of Office Open XML edited part by part: what is not named stays as it is, byte for byte. */
package jindu.forms.ooxml;
