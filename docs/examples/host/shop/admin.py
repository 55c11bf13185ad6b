"""The admin: why a cart was or was not emailed, in the language of whoever asks."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from lawful_resend import Language, replay
from shop.models import Decision


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):
    """Verdicts to read: nobody adds, changes or deletes one by hand."""

    list_display = ("cart", "decided_at", "lawful", "why", "sent_at")
    list_filter = ("lawful", "why")
    fields = ("cart", "decided_at", "lawful", "version", "explanation", "hints", "sent_at")
    readonly_fields = fields

    @admin.display(description="why")
    def explanation(self, decision: Decision) -> SafeString:
        """Explain the verdict with its law and sources; by the version installed today, on the facts of then."""
        language = (get_language() or "en")[:2]
        known = language if language in [*Language] else "en"
        return format_html("<pre style='white-space: pre-wrap'>{}</pre>", replay(decision.record).explain(known))

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Only the command adds."""
        return False

    def has_change_permission(self, _request: HttpRequest, _decision: Decision | None = None) -> bool:
        """Nothing is changed."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _decision: Decision | None = None) -> bool:
        """Nothing is deleted here; what is kept too long is deleted by a job."""
        return False
