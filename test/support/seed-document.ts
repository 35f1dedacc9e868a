/** What the gateway's own guide prints, word for word; its e-mail placeholder stays as it is. */
export const seedDocument = {
  byIdentification: `{
"customerIdentification": "616c6578-2e73-6d69-7468-406578616d70"
}`,
  byGuid: `{
"profileGuid": "CP-1234-5678-9ABC-DEF0-1234-5678"
}`,
  profile: `{
"success": true,
"profileExists": "true",
"profileGuid": "CP-1234-5678-9ABC-DEF0-1234-5678",
"customerIdentification": "616c6578-2e73-6d69-7468-406578616d70",
"preferredMethod": "Creditcard",
"customer": {
"identification": "616c6578-2e73-6d69-7468-406578616d70",
"billingCountry": "US",
"birthDate": "1970-01-01",
"email": "[email protected]"
},
"paymentInstruments": [
{
"_TYPE": "card",
"createdAt": "2029-09-05 10:11:43",
"method": "card",
"paymentData": {
"_TYPE": "paymentData.card",
"brand": "visa",
"cardHolder": "Alex Smith",
"expiryMonth": 9,
"expiryYear": 2029,
"firstSixDigits": "411111",
"lastFourDigits": "1111"
},
"paymentToken": "pt::b639e636df17af782602",
"isPreferred": true
}
]
}`,
  creating: `{
"merchantTransactionId": "your-unique-identifier",
// in this example we use the tokenized credit card from payment.js
"transactionToken": "$CC_TOKEN",
"description": "Purchase description shown on credit card statement.",
"amount": "9.99",
"currency": "EUR",
"customer": {
"identification": "616c6578-2e73-6d69-7468-406578616d70",
"billingCountry": "US",
"birthDate": "1970-01-01",
"email": "[email protected]"
},
"customerProfileData": {
"customerIdentification": "616c6578-2e73-6d69-7468-406578616d70",
// Mark this as the preferred one for the future
"markAsPreferred": true
}
}`,
  created: `{
"success": true,
"uuid": "d94c0d72f3a36e21f16e",
"purchaseId": "20240904-d94c0d72f3a36e21f16e",
"returnType": "FINISHED",
"paymentMethod": "Creditcard"
"customerProfileData": {
"profileGuid": "CP-1234-5678-9ABC-DEF0-1234-5678",
"customerIdentification": "616c6578-2e73-6d69-7468-406578616d70",
"paymentToken": "pt::b639e636df17af782602"
}
}`,
  charging: `{
"merchantTransactionId": "your-unique-identifier",
// this is the paymentToken from the customer profile
"transactionToken": "pt::b639e636df17af782602",
"description": "Purchase description shown on credit card statement.",
"amount": "9.99",
"currency": "EUR",
"successUrl": "https://shop.example.org/checkout/success",
"cancelUrl": "https://shop.example.org/checkout/cancelled",
"errorUrl": "https://shop.example.org/checkout/error",
"callbackUrl": "https://api.example.org/callback"
}`,
  deleted: `{
"success": true
}`,
}

/** Documentation slips, repaired here and nowhere else: comment lines, and a comma missing between two lines (GF 5, row 25). */
export function repaired(json: string): unknown {
  return JSON.parse(json.replace(/^\/\/.*\n/gm, '').replace(/"\n"/g, '",\n"'))
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How a printed value is written: an identifier, a date, a card's digits; any other text is any text. */
const spellings = [
  /^CP(-[0-9A-F]{4}){6}$/,
  /^pt::[0-9a-f]{20}$/,
  /^\d{8}-[0-9a-f]{20}$/,
  /^[0-9a-f]{20}$/,
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
  /^\d{4}-\d\d-\d\d$/,
  /^paymentData\.[a-z]+$/,
  /^\d{6}$/,
  /^\d{4}$/,
  /^(true|false)$/,
]

/**
 * Where an answer is not of the printed shape: a field that is missing or in another place, of another type, or written otherwise. What the
 * reference documents beside what the guide prints may be added, at the end (`also`, by the path of the object it is in).
 */
export function differsFrom(
  printed: unknown,
  answer: unknown,
  also: Readonly<Record<string, readonly string[]>> = {},
  path = '',
): string[] {
  if (Array.isArray(printed)) {
    if (!Array.isArray(answer)) return [`${path} is no list`]
    return answer.flatMap((item: unknown) => differsFrom(printed[0], item, also, `${path}[]`))
  }
  if (isFields(printed)) {
    if (!isFields(answer)) return [`${path} is no object`]
    const allowed = also[path] ?? []
    const known = Object.keys(answer).filter((key) => !allowed.includes(key))
    const order =
      known.join() === Object.keys(printed).join() ? [] : [`${path || 'the answer'} has ${known.join(', ')}`]
    const inner = Object.entries(printed).flatMap(([key, value]) =>
      differsFrom(value, answer[key], also, `${path}.${key}`),
    )
    return [...order, ...inner]
  }
  if (typeof printed !== typeof answer) return [`${path} is ${typeof answer}`]
  const spelling = typeof printed === 'string' ? spellings.find((one) => one.test(printed)) : undefined
  return spelling && !spelling.test(String(answer)) ? [`${path} is written otherwise`] : []
}
