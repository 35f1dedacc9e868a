const words: Readonly<Record<string, string>> = {
  container: 'container',
  ignoreGlobal: 'ignores the global setting',
  shared: 'shared with sub-tenants',
  disabled: 'disabled for everybody',
  disabledBy: 'disabled by',
  off: 'containers off for sub-tenants',
  name: 'name',
  tenant: 'tenant',
  instruments: 'instruments',
  paymentToken: 'payment token',
  preferredInstrument: 'preferred instrument',
  changedFields: 'changed fields',
  transactionUuid: 'transaction',
  apiKey: 'API key',
  email: 'e-mail',
  ipAddress: 'IP address',
  birthDate: 'date of birth',
  nationalId: 'national id',
  billingAddress1: 'address',
  billingAddress2: 'second line of the address',
  billingPostcode: 'postcode',
  billingCity: 'city',
  field: 'revealed field',
}

/** A field in words; one that this console does not know is taken apart where its capitals are. */
export function fieldWord(name: string): string {
  if (Object.hasOwn(words, name)) return words[name] as string
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .toLowerCase()
}
