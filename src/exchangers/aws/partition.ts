/** One of AWS's partitions. Accounts, roles and hosts of one are unknown in the others. */
export interface Partition {
  /** As in ARNs: `aws-cn`. */
  readonly name: string
  /** The end of host names. */
  readonly suffix: string
  /** The end of the names of dual-stack hosts. */
  readonly dualStackSuffix: string
}

/** By region prefix, as in botocore's `partitions.json`. */
const partitions: readonly (Partition & { readonly regions: RegExp })[] = [
  {
    regions: /^cn-/,
    name: 'aws-cn',
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
  },
  {
    regions: /^us-gov-/,
    name: 'aws-us-gov',
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
  },
  {
    regions: /^us-iso-/,
    name: 'aws-iso',
    suffix: 'c2s.ic.gov',
    dualStackSuffix: 'api.aws.ic.gov',
  },
  {
    regions: /^us-isob-/,
    name: 'aws-iso-b',
    suffix: 'sc2s.sgov.gov',
    dualStackSuffix: 'api.aws.scloud',
  },
  {
    regions: /^eu-isoe-/,
    name: 'aws-iso-e',
    suffix: 'cloud.adc-e.uk',
    dualStackSuffix: 'api.cloud-aws.adc-e.uk',
  },
  {
    regions: /^us-isof-/,
    name: 'aws-iso-f',
    suffix: 'csp.hci.ic.gov',
    dualStackSuffix: 'api.aws.hci.ic.gov',
  },
  {
    regions: /^eusc-/,
    name: 'aws-eusc',
    suffix: 'amazonaws.eu',
    dualStackSuffix: 'api.amazonwebservices.eu',
  },
]

/** The partition of a region. */
export function partitionOf(region: string): Partition {
  return (
    partitions.find(({ regions }) => regions.test(region)) ?? {
      name: 'aws',
      suffix: 'amazonaws.com',
      dualStackSuffix: 'api.aws',
    }
  )
}

/**
 * The host of a region's STS by the SDKs' endpoint rules. GovCloud's regional endpoints are FIPS endpoints.
 */
export function hostOfSts(
  region: string,
  partition: Partition,
  { fips, dualStack }: { readonly fips: boolean; readonly dualStack: boolean },
): string {
  const suffix = dualStack ? partition.dualStackSuffix : partition.suffix
  const isFipsAlready = partition.name === 'aws-us-gov' && !dualStack
  return `${fips && !isFipsAlready ? 'sts-fips' : 'sts'}.${region}.${suffix}`
}
