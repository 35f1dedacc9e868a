/** The guids of a test world follow from the names its tests use. */
export const tenantGuid = (name: string) => `TE-${name}`
export const connectorGuid = (name: string) => `CO-${name}`
