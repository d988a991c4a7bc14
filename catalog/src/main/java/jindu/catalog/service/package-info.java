/** Activity logs: culture services, facilities and equipment, branch points, the culture-aid fund. */
package jindu.catalog.service;
