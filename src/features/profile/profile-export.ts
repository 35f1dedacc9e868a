import type { DataSubjectExport } from '@/contract/console/personal-data.ts'

export interface ExportCounts {
  fileName: string
  fields: number
  instruments: number
  transactions: number
  activity: number
}

/** The file is called after the guid: an identification may be a name. */
export function fileNameOf({ profileGuid }: DataSubjectExport): string {
  return `customer-profile-${profileGuid.replace(/[^\w-]/g, '')}.json`
}

/** How much an export holds; extra data counts by its entries. */
export function countsOf(answer: DataSubjectExport): ExportCounts {
  const { customer, paymentInstruments, transactions, activity } = answer
  return {
    fileName: fileNameOf(answer),
    fields: Object.values(customer).reduce(
      (sum, value) => sum + (typeof value === 'string' ? 1 : Object.keys(value).length),
      0,
    ),
    instruments: paymentInstruments.length,
    transactions: transactions.length,
    activity: activity.length,
  }
}
