/** What the gateway's own guide prints of getProfile and deleteProfile, word for word; its e-mail placeholder stays as it is. */
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
}
