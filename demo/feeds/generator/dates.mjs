/** Dates as the formats want them, with the offset that Warsaw had on that day. */

const offsetIn = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Warsaw', timeZoneName: 'longOffset' });
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `+02:00` for a summer morning in Warsaw. The news never appears at night, when the clocks change. */
function warsawOffset(localTime) {
  const name = offsetIn.formatToParts(new Date(`${localTime}:00Z`)).find((part) => part.type === 'timeZoneName');
  return name.value.replace('GMT', '');
}

/** RFC 3339, for Atom and JSON Feed: `2021-10-26T17:30:00+02:00`. */
export const rfc3339 = (localTime) => `${localTime}:00${warsawOffset(localTime)}`;

/** RFC 822 with a four-digit year, for RSS: `Tue, 26 Oct 2021 17:30:00 +0200`. */
export function rfc822(localTime) {
  const asIfUtc = new Date(`${localTime}:00Z`);
  const day = String(asIfUtc.getUTCDate()).padStart(2, '0');
  const [, clock] = localTime.split('T');
  const date = `${DAYS[asIfUtc.getUTCDay()]}, ${day} ${MONTHS[asIfUtc.getUTCMonth()]} ${asIfUtc.getUTCFullYear()}`;
  return `${date} ${clock}:00 ${warsawOffset(localTime).replace(':', '')}`;
}
