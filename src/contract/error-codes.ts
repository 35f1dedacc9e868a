/**
 * Documented meanings of numeric error codes, one table an API: the same number means another thing in each (GF 2.8; GF 5, row 14).
 * Codes as text, because they come as numbers and as strings (GF 5, row 13).
 */
export const v3Codes: Record<string, string> = {
  '1000': 'Request failed',
  '1001': 'Invalid response',
  '1002': 'Invalid request data',
  '1003': 'Processing error',
  '1004': 'Invalid signature',
  '1005': 'Invalid body',
  '1006': 'Logical error',
  '1007': 'Invalid configuration',
  '1008': 'Unexpected system error',
  '1009': 'Too many requests',
  '1010': 'Maintenance',
  '9999': 'Unknown error',
  TRANSACTION_NOT_FOUND: 'Transaction not found',
  ALREADY_ATTACHED: 'Already attached to a profile',
  NOT_ATTACHED: 'Not attached to this profile',
}

export const provisioningCodes: Record<string, string> = {
  '1000': 'Unauthorised',
  '1001': 'Invalid request',
  '1002': 'Value outside the allowed set',
  '1003': 'Bad format',
  '1004': 'Invalid characters',
  '1005': 'Missing parameter',
  '1006': 'Parameter not applicable',
  '1007': 'Entity does not exist',
  '9999': 'Internal error',
}
