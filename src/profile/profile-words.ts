import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'

interface Named {
  customerIdentification?: string | undefined
  profileGuid: string
}

/** The identification as it is shown: short, and never a whole card number, whatever a merchant chose as one. */
export function shortIdentification({ customerIdentification, profileGuid }: Named): string {
  return shortenIdentifier(hideCardNumbers(customerIdentification || profileGuid))
}

/** A code made by a machine: hexadecimal like a UUID, or more digits than letters. "anna-mueller-1985" is none. */
function isCode(text: string): boolean {
  if (!/^(?=.*[a-z])(?=.*\d)[\w.:-]{4,}$/i.test(text) || holdsCardNumber(text)) return false
  return /^[\da-f-]{16,}$/i.test(text) || text.replace(/\D/g, '').length > text.replace(/[^a-z]/gi, '').length
}

/**
 * For the browser's title and messages: the identification where it is plainly a code, else the guid. Merchants may use an e-mail,
 * a name or a phone number as identification, and those stand in no title.
 */
export function namelessTitle({ customerIdentification = '', profileGuid }: Named): string {
  return shortenIdentifier(isCode(customerIdentification) ? customerIdentification : profileGuid)
}

/** What has to be typed before a delete: the identification, or the guid where that could not be shown or typed. */
export function confirmationOf({ customerIdentification = '', profileGuid }: Named): { what: string; text: string } {
  const typable = customerIdentification !== '' && !holdsCardNumber(customerIdentification)
  return typable
    ? { what: 'customer identification', text: customerIdentification }
    : { what: 'profile guid', text: profileGuid }
}
