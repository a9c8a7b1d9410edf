// Written by npm run generate from the exchangers' inputs; change those.

/** The inputs that only one exchanger has: without `provider`, they identify it. */
export const ownInputs = {
  aws: words(
    'aws-region role-to-assume aws-profile overwrite-aws-profile profile-location aws-access-key-id aws-secret-access-key aws-session-token web-identity-token-file role-chaining force-skip-oidc role-session-name role-duration-seconds role-external-id role-skip-session-tagging custom-tags transitive-tag-keys inline-session-policy managed-session-policies allowed-account-ids mask-aws-account-id use-existing-credentials special-characters-workaround sts-endpoint output-env-credentials chained-roles profile-renewal',
  ),
  gcp: words(
    'workload_identity_provider credentials_json runner-identity service_account delegates project_id token_format access_token_lifetime access_token_scopes access_token_subject id_token_audience id_token_include_email create_credentials_file credential-source credentials-location export-access-token universe request_reason export_environment_variables cleanup_credentials',
  ),
  azure: words(
    'client-id tenant-id subscription-id creds environment resource-manager-endpoint auth-type scope resource export-groups renew azure-cli-login enable-AzPSSession allow-no-subscriptions',
  ),
  custom: words(
    'url method body-format body headers bearer token-path expires-path variable revoke-url single-use',
  ),
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
