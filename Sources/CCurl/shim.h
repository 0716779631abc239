#include <curl/curl.h>
#include <signal.h>

// What sets an option or asks for information takes any type of argument, which Swift cannot call:
// one function for each type that we use.

// A server that hangs up in the middle of TLS must not end the program.
static inline CURLcode simpul_curl_begin(void) {
  signal(SIGPIPE, SIG_IGN);
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline CURLcode simpul_curl_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode simpul_curl_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode simpul_curl_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

typedef size_t (*simpul_curl_mover)(char *bytes, size_t size, size_t count, void *exchange);
typedef int (*simpul_curl_watcher)(void *exchange, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

static inline CURLcode simpul_curl_exchange(
    CURL *curl, simpul_curl_mover read, simpul_curl_mover write, simpul_curl_watcher watch, void *exchange) {
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  curl_easy_setopt(curl, CURLOPT_READDATA, exchange);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, write);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, exchange);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
  return curl_easy_setopt(curl, CURLOPT_XFERINFODATA, exchange);
}

static inline long simpul_curl_response(CURL *curl) {
  long code = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
  return code;
}
