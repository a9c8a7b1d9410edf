export const id = 1428;
export const ids = [1428];
export const modules = {

/***/ 41428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCertificate: () => (/* binding */ createCertificate)
/* harmony export */ });
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80477);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


/** The hosts of Azure's tools; a proxy can redirect them here. */
const azureHosts = [
    ...['login.microsoftonline.com', 'login.microsoftonline.us', 'login.chinacloudapi.cn'],
    ...['management.azure.com', 'management.core.windows.net'],
    ...['management.usgovcloudapi.net', 'management.chinacloudapi.cn'],
];
const lifetimeMs = 7 * 24 * 3_600_000;
/**
 * Makes an authority, and its certificate for loopback and Azure's hosts.
 *
 * Both are new at every start. The authority's key is discarded, so that trust in it extends only to this lab.
 */
async function createCertificate() {
    // Needs the polyfill above.
    const x509 = await __webpack_require__.e(/* import() */ 8927).then(__webpack_require__.t.bind(__webpack_require__, 8927, 19));
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const makeKeys = () => node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const [authorityKeys, serverKeys] = await Promise.all([makeKeys(), makeKeys()]);
    const notBefore = new Date(Date.now() - 3_600_000);
    const times = { notBefore, notAfter: new Date(notBefore.getTime() + lifetimeMs) };
    const name = 'CN=oidc-exchange lab, O=not to be trusted anywhere else';
    const usages = x509.KeyUsageFlags;
    const authority = await x509.X509CertificateGenerator.createSelfSigned({
        name,
        keys: authorityKeys,
        signingAlgorithm: algorithm,
        ...times,
        extensions: [
            new x509.BasicConstraintsExtension(true, 0, true),
            new x509.KeyUsagesExtension(usages.keyCertSign | usages.cRLSign, true),
            await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
        ],
    });
    const server = await x509.X509CertificateGenerator.create({
        subject: 'CN=localhost',
        issuer: name,
        publicKey: serverKeys.publicKey,
        signingKey: authorityKeys.privateKey,
        signingAlgorithm: algorithm,
        ...times,
        extensions: [
            new x509.BasicConstraintsExtension(false, undefined, true),
            new x509.KeyUsagesExtension(usages.digitalSignature, true),
            new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
            new x509.SubjectAlternativeNameExtension([
                { type: 'ip', value: '127.0.0.1' },
                { type: 'dns', value: 'localhost' },
                ...azureHosts.map((value) => ({ type: 'dns', value })),
            ]),
            await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
        ],
    });
    const key = await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey);
    return {
        cert: server.toString('pem'),
        key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
        authority: authority.toString('pem'),
    };
}


/***/ })

};
